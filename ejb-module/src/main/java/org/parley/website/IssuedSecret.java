package org.parley.website;

/** A connector secret, told this once and never again. */
public record IssuedSecret(WebsiteView website, String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[" + website.identifier() + "]";
    }
}
