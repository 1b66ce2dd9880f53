package org.parley.it.ticket;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Hands tests the shared platform and second WildFly, and terminals of their own that end with the test. */
final class PartnersExtension implements ParameterResolver {
    private static final Namespace PARTIES = Namespace.create(PartnersExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Partners.class || type == Terminal.class || type == Parley.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var partners = context.getRoot()
                .getStore(PARTIES)
                .getOrComputeIfAbsent(
                        Partners.class, type -> new Partners(() -> ParleyExtension.shared(context)), Partners.class);
        var type = parameter.getParameter().getType();
        if (type == Partners.class) {
            return partners;
        }
        var parley = ParleyExtension.shared(context);
        return type == Parley.class
                ? parley
                : context.getStore(PARTIES)
                        .getOrComputeIfAbsent(
                                parameter.getIndex(), index -> new Terminal(parley, partners), Terminal.class);
    }
}
