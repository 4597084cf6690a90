/** Rules for the manifests, and tests of the deploy and canary scripts. */
@org.jspecify.annotations.NullMarked
package co.cosmeticos.k8s;
