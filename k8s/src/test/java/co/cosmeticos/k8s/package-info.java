/** The rules that the manifests keep, and the script that moves traffic. */
@org.jspecify.annotations.NullMarked
package co.cosmeticos.k8s;
