package org.parley.it.inside;

import java.io.File;
import java.util.concurrent.ExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.parley.it.Patience;
import org.parley.it.Rule;

/** The web application that the tests run in, and what it finds in the server. */
final class BesideParley {
    private static final String SEES_THE_PRODUCT = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <dependencies>
                  <module name="deployment.parley.ear"/>
                  <module name="deployment.parley.ear.ejb-module.jar"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    private BesideParley() {}

    static WebArchive archive() {
        return ShrinkWrap.create(WebArchive.class, "parley-inside.war")
                .addPackage(BesideParley.class.getPackage())
                .addClasses(Rule.class, Patience.class)
                .addAsLibrary(jarOf(Assertions.class))
                .addAsWebInfResource(new StringAsset(SEES_THE_PRODUCT), "jboss-deployment-structure.xml");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** An enterprise bean of the product. */
    static <T> T bean(Class<T> type) {
        return found(type, "java:global/parley/ejb-module/" + type.getSimpleName());
    }

    static ExecutorService threads() {
        return found(ExecutorService.class, "java:jboss/ee/concurrency/executor/default");
    }

    static <T> T found(Class<T> type, String name) {
        try {
            return type.cast(InitialContext.doLookup(name));
        } catch (NamingException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
