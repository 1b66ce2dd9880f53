package org.parley.it.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.parley.it.Rule;
import org.parley.it.Spec;
import org.parley.it.dialogue.Dialogue;

/** What one test claims to prove: by annotations when it is a method, by its header when it is a dialogue. */
record Claims(List<String> rules, List<String> specs) {
    private static final Claims NONE = new Claims(List.of(), List.of());

    static Claims of(TestSource source) {
        if (source instanceof MethodSource method) {
            return of(method.getJavaMethod(), method.getJavaClass());
        }
        if (source instanceof FileSource file && file.getFile().getName().endsWith(Dialogue.SUFFIX)) {
            return of(file.getFile().toPath());
        }
        return NONE;
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

    private static Claims of(Path dialogue) {
        try {
            var header = Dialogue.read(dialogue);
            return new Claims(header.rules(), header.specs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
