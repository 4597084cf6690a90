package co.cosmeticos.system;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The features of the shop, told in Portuguese and played from outside. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("funcionalidades")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "co.cosmeticos.system")
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = "html:target/funcionalidades.html")
class FuncionalidadesIT {}
