package org.parley.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.parley.account.ChangeProfile;
import org.parley.account.Profile;
import org.parley.account.ProfileService;
import org.parley.web.Console;
import org.parley.web.Visitor;

/** What a person tells apps about themselves, if they may ask. The fields are named as in the problem's pointers. */
@Named
@RequestScoped
public class OwnProfilePage {
    @Inject
    ProfileService service;

    @Inject
    Visitor visitor;

    @Inject
    Console console;

    private final Map<String, String> fields = new HashMap<>();

    public void load() {
        show(service.of(visitor.getWho()));
    }

    private void show(Profile profile) {
        fields.put("name", profile.name());
        fields.put("givenName", profile.givenName());
        fields.put("familyName", profile.familyName());
        fields.put("middleName", profile.middleName());
        fields.put("nickname", profile.nickname());
        fields.put("preferredUsername", profile.preferredUsername());
        fields.put("profile", profile.profile());
        fields.put("picture", profile.picture());
        fields.put("website", profile.website());
        fields.put("gender", profile.gender());
        fields.put("birthdate", profile.birthdate());
        fields.put("zoneinfo", profile.zoneinfo());
        fields.put("locale", profile.locale());
        fields.put("email", profile.email());
        fields.put("phoneNumber", profile.phoneNumber());
        fields.put("street", profile.address().street());
        fields.put("locality", profile.address().locality());
        fields.put("region", profile.address().region());
        fields.put("postalCode", profile.address().postalCode());
        fields.put("country", profile.address().country());
    }

    public String save() {
        return console.attempt("form.saved", () -> {
            service.change(new ChangeProfile(visitor.getWho(), told(), visitor.actor()));
            return "/account/profile?faces-redirect=true";
        });
    }

    private Profile told() {
        return new Profile(
                fields.get("name"),
                fields.get("givenName"),
                fields.get("familyName"),
                fields.get("middleName"),
                fields.get("nickname"),
                fields.get("preferredUsername"),
                fields.get("profile"),
                fields.get("picture"),
                fields.get("website"),
                fields.get("gender"),
                fields.get("birthdate"),
                fields.get("zoneinfo"),
                fields.get("locale"),
                fields.get("email"),
                fields.get("phoneNumber"),
                new Profile.Address(
                        fields.get("street"),
                        fields.get("locality"),
                        fields.get("region"),
                        fields.get("postalCode"),
                        fields.get("country")),
                null);
    }

    public Map<String, String> getFields() {
        return fields;
    }
}
