package org.parley.it.partner;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parley.it.server.Parley;
import org.parley.it.server.ParleyExtension;

/** Hands a test websites of its own, one for each parameter; they end with the test. Parley does not know them yet. */
public final class PartnerSiteExtension implements ParameterResolver {
    private static final Namespace SITES = Namespace.create(PartnerSiteExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PartnerSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Parley parley = ParleyExtension.shared(context);
        return context.getStore(SITES)
                .getOrComputeIfAbsent(parameter.getIndex(), index -> PartnerSite.start(parley), PartnerSite.class);
    }
}
