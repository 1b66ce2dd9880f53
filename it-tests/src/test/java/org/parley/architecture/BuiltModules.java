package org.parley.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The compiled classes of the modules that make up the server, imported once for all architecture tests. */
final class BuiltModules {
    static final Path ROOT = Path.of(System.getProperty("parley.root", ".."));
    static final Module PERSISTENCE = new Module("persistence-module");
    static final Module EJB = new Module("ejb-module");
    static final Module WEB = new Module("web-module");
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Arrays.asList(PERSISTENCE.directory(), EJB.directory(), WEB.directory()));

    private BuiltModules() {}

    /** One Maven module with Java classes of the server. */
    record Module(String name) {
        Path directory() {
            return ROOT.resolve(name).resolve("target/classes");
        }

        boolean holds(JavaClass javaClass) {
            return javaClass.getSource().orElseThrow().getUri().getPath().contains("/" + name + "/target/classes/");
        }

        Set<String> packages() {
            return ALL.stream()
                    .filter(this::holds)
                    .map(JavaClass::getPackageName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
