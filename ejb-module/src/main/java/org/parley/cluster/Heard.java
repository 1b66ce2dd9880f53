package org.parley.cluster;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A text that another node has told under this topic. That node waits until it was observed. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface Heard {
    String value();

    /** For whoever fires it. */
    final class About extends AnnotationLiteral<Heard> implements Heard {
        private static final long serialVersionUID = 1L;

        private final String topic;

        public About(String topic) {
            this.topic = topic;
        }

        @Override
        public String value() {
            return topic;
        }
    }
}
