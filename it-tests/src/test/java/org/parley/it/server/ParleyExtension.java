package org.parley.it.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one server of this run, started when the first test asks for it. */
public final class ParleyExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Parley.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    /** For extensions whose parties need a server. */
    public static Parley shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ParleyExtension.class))
                .getOrComputeIfAbsent(
                        Parley.class,
                        type -> Parley.named("shared").on(Database.create()).start(),
                        Parley.class);
    }
}
