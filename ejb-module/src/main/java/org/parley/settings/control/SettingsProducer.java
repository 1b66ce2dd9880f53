package org.parley.settings.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.parley.account.AccountSettings;
import org.parley.app.AppSettings;
import org.parley.audit.AuditSettings;
import org.parley.call.CallSettings;
import org.parley.cluster.ClusterSettings;
import org.parley.demo.DemoSettings;
import org.parley.identity.IdentitySettings;
import org.parley.im.ImSettings;
import org.parley.kernel.ServerSettings;
import org.parley.kernel.SettingsReader;
import org.parley.openid.OpenidSettings;
import org.parley.outbound.OutboundSettings;
import org.parley.resource.ResourceSettings;
import org.parley.session.SessionSettings;
import org.parley.signin.SigninSettings;
import org.parley.ticket.TicketSettings;
import org.parley.token.TokenSettings;
import org.parley.website.WebsiteSettings;

/** Every feature's settings, one line each. */
@ApplicationScoped
public class SettingsProducer {
    private final SettingsReader reader;

    @Produces
    @Singleton
    final ServerSettings server;

    @Produces
    @Singleton
    final ClusterSettings cluster;

    @Produces
    @Singleton
    final AccountSettings account;

    @Produces
    @Singleton
    final AuditSettings audit;

    @Produces
    @Singleton
    final SessionSettings session;

    @Produces
    @Singleton
    final SigninSettings signin;

    @Produces
    @Singleton
    final ImSettings im;

    @Produces
    @Singleton
    final TicketSettings ticket;

    @Produces
    @Singleton
    final TokenSettings token;

    @Produces
    @Singleton
    final WebsiteSettings website;

    @Produces
    @Singleton
    final IdentitySettings identity;

    @Produces
    @Singleton
    final ResourceSettings resource;

    @Produces
    @Singleton
    final OpenidSettings openid;

    @Produces
    @Singleton
    final AppSettings app;

    @Produces
    @Singleton
    final OutboundSettings outbound;

    @Produces
    @Singleton
    final CallSettings call;

    @Produces
    @Singleton
    final DemoSettings demo;

    public SettingsProducer() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    SettingsProducer(Function<String, Optional<String>> source) {
        reader = new SettingsReader(source);
        server = ServerSettings.read(reader);
        cluster = ClusterSettings.read(reader);
        account = AccountSettings.read(reader);
        audit = AuditSettings.read(reader);
        session = SessionSettings.read(reader);
        signin = SigninSettings.read(reader);
        im = ImSettings.read(reader);
        ticket = TicketSettings.read(reader);
        token = TokenSettings.read(reader);
        website = WebsiteSettings.read(reader);
        identity = IdentitySettings.read(reader);
        resource = ResourceSettings.read(reader);
        openid = OpenidSettings.read(reader);
        app = AppSettings.read(reader);
        outbound = OutboundSettings.read(reader);
        call = CallSettings.read(reader);
        demo = DemoSettings.read(reader);
    }

    List<SettingsReader.Key> keys() {
        return reader.keys();
    }

    List<String> mistakes() {
        return reader.mistakes();
    }
}
