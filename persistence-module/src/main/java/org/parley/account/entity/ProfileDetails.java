package org.parley.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The claims as they are stored; each may be null. */
@Embeddable
public record ProfileDetails(
        String name,
        @Column(name = "given_name") String givenName,
        @Column(name = "family_name") String familyName,
        @Column(name = "middle_name") String middleName,
        String nickname,
        @Column(name = "preferred_username") String preferredUsername,
        @Column(name = "profile_url") String profileUrl,
        @Column(name = "picture_url") String pictureUrl,
        @Column(name = "website_url") String websiteUrl,
        String gender,
        String birthdate,
        String zoneinfo,
        String locale,
        String email,
        @Column(name = "phone_number") String phoneNumber,
        String street,
        String locality,
        String region,
        @Column(name = "postal_code") String postalCode,
        String country) {}
