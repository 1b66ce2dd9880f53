package org.parley.architecture;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.kernel.Feature;

/**
 * How packages say what they are: {@code org.parley.<feature>[.<leaf>]}. The kernel and {@code org.parley.web} belong to
 * no feature.
 */
final class Features {
    private static final String ROOT = "org.parley.";
    private static final Set<String> SHARED = Set.of("kernel", "web");
    private static final Set<String> LEAVES = Set.of("entity", "control", "boundary");

    /** The leaf of the package that names its module; the API is the package of the feature itself. */
    static final String API = "";

    private Features() {}

    static Optional<String> featureOf(JavaClass javaClass) {
        var name = javaClass.getPackageName() + ".";
        if (!name.startsWith(ROOT)) {
            return Optional.empty();
        }
        var feature = name.substring(ROOT.length()).replaceFirst("\\..*", "");
        return SHARED.contains(feature) || feature.isEmpty() ? Optional.empty() : Optional.of(feature);
    }

    /** {@code entity}, {@code control}, {@code boundary} or {@link #API}, and anything else as it is written. */
    static String leafOf(JavaClass javaClass) {
        var parts = javaClass.getPackageName().split("\\.");
        return parts.length < 4 ? API : parts[3];
    }

    static boolean isLeaf(JavaClass javaClass, String leaf) {
        return featureOf(javaClass).isPresent() && leafOf(javaClass).equals(leaf);
    }

    static boolean hasKnownLeaf(JavaClass javaClass) {
        return leafOf(javaClass).equals(API) || LEAVES.contains(leafOf(javaClass));
    }

    static Set<String> names(JavaClasses classes) {
        return classes.stream().flatMap(c -> featureOf(c).stream()).collect(toCollection(TreeSet::new));
    }

    /** The features that each feature may use, as its API package declares. */
    static Map<String, Set<String>> declared(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(Feature.class))
                .filter(c -> isLeaf(c, API))
                .collect(toMap(
                        c -> featureOf(c).orElseThrow(),
                        c -> new TreeSet<>(Arrays.asList(
                                c.getAnnotationOfType(Feature.class).uses())),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
