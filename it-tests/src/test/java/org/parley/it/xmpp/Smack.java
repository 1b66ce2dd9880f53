package org.parley.it.xmpp;

import java.io.IOException;
import java.net.URI;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SASLAuthentication;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnection;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.websocket.XmppWebSocketTransportModuleDescriptor;
import org.jxmpp.stringprep.XmppStringprepException;
import org.parley.it.Account;
import org.parley.it.Patience;

/** Connections of Smack over WebSocket, the client that others use in the real world. */
public final class Smack {
    static {
        SASLAuthentication.registerSASLMechanism(new SmackScram());
    }

    private Smack() {}

    /** A connection that is set up but does nothing yet, for tests of the sign-in itself. */
    public static ModularXmppClientToServerConnection connection(URI endpoint, Account account, String resource) {
        return connection(endpoint, account, resource, "PLAIN");
    }

    /** The same for SCRAM-SHA-256. */
    public static ModularXmppClientToServerConnection scramConnection(URI endpoint, Account account, String resource) {
        return connection(endpoint, account, resource, SmackScram.NAME);
    }

    private static ModularXmppClientToServerConnection connection(
            URI endpoint, Account account, String resource, String mechanism) {
        try {
            var configuration = ModularXmppClientToServerConnectionConfiguration.builder()
                    .removeAllModules()
                    .setXmppAddressAndPassword(account.jid(), account.password())
                    .setResource(resource)
                    .setSecurityMode(SecurityMode.disabled)
                    .setCompressionEnabled(false)
                    .addEnabledSaslMechanism(mechanism)
                    .setSendPresence(true);
            var webSocket = XmppWebSocketTransportModuleDescriptor.getBuilder(configuration)
                    .explicitlySetWebSocketEndpointAndDiscovery(endpoint, false)
                    .disableImplicitWebsocketEndpoint();
            configuration.addModule(webSocket.build());
            var connection = new ModularXmppClientToServerConnection(configuration.build());
            connection.setReplyTimeout(Patience.LIMIT.toMillis());
            return connection;
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(account + " has no valid address", e);
        }
    }

    /** Signs in and sends initial presence. */
    public static ModularXmppClientToServerConnection signIn(URI endpoint, Account account, String resource)
            throws SmackException, IOException, XMPPException, InterruptedException {
        var connection = connection(endpoint, account, resource);
        connection.connect();
        connection.login();
        return connection;
    }
}
