package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.openid.SigningKeyService;
import org.parley.openid.SigningKeyView;
import org.parley.web.Console;

/** The signing keys, and the button that makes new ones. */
@Named
@RequestScoped
public class SigningKeysPage {
    @Inject
    SigningKeyService service;

    @Inject
    Console console;

    private List<SigningKeyView> keys;

    public List<SigningKeyView> getKeys() {
        if (keys == null) {
            keys = service.list();
        }
        return keys;
    }

    public String rotate() {
        return console.attempt("keys.rotated", () -> {
            service.rotate(console.actor());
            return "/console/signing-keys?faces-redirect=true";
        });
    }
}
