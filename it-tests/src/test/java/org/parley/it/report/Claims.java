package org.parley.it.report;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.dialogue.Dialogues;

/** What one test claims to prove: by annotations when it is a method, by its header when it is a dialogue. */
record Claims(List<String> rules, List<String> specs) {
    private static final Claims NONE = new Claims(List.of(), List.of());

    static Claims of(TestIdentifier test) {
        return Dialogues.played(test.getDisplayName())
                .map(dialogue -> new Claims(dialogue.rules(), dialogue.specs()))
                .or(() -> test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(MethodSource.class::cast)
                        .map(method -> of(method.getJavaMethod(), method.getJavaClass())))
                .orElse(NONE);
    }

    private static Claims of(AnnotatedElement... elements) {
        var rules = new ArrayList<String>();
        var specs = new ArrayList<String>();
        for (var element : elements) {
            Optional.ofNullable(element.getAnnotation(Rule.class))
                    .map(Rule::value)
                    .map(List::of)
                    .ifPresent(rules::addAll);
            Optional.ofNullable(element.getAnnotation(Spec.class))
                    .map(Spec::value)
                    .map(List::of)
                    .ifPresent(specs::addAll);
        }
        return new Claims(rules, specs);
    }
}
