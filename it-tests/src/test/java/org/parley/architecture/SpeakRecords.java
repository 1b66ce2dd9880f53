package org.parley.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

/** The condition that neither the parameters nor the result of a method, generics included, are entities. */
final class SpeakRecords extends ArchCondition<JavaMethod> {
    SpeakRecords() {
        super("speak in records, not in entities");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .filter(SpeakRecords::isEntity)
                .map(entity ->
                        SimpleConditionEvent.violated(method, method.getFullName() + " shows " + entity.getName()))
                .forEach(events::add);
    }

    private static boolean isEntity(JavaClass javaClass) {
        return javaClass.isAnnotatedWith(Entity.class);
    }
}
