package org.parley.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The condition that a class is built by one module. */
final class BeIn extends ArchCondition<JavaClass> {
    private final BuiltModules.Module module;

    static BeIn module(BuiltModules.Module module) {
        return new BeIn(module);
    }

    private BeIn(BuiltModules.Module module) {
        super("be in " + module.name());
        this.module = module;
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        events.add(new SimpleConditionEvent(
                javaClass,
                module.holds(javaClass),
                javaClass.getName() + " is in " + javaClass.getSource().orElseThrow()));
    }
}
