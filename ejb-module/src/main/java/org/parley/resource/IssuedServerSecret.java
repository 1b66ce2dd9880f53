package org.parley.resource;

/** A resource server's secret, told this once and never again. */
public record IssuedServerSecret(ResourceServerView server, String secret) {

    @Override
    public String toString() {
        return "IssuedServerSecret[" + server.identifier() + "]";
    }
}
