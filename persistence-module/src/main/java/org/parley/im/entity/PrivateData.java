package org.parley.im.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** One element that a client keeps on the server for its account alone. */
@Entity
@Table(name = "im_private_data")
public class PrivateData {
    @Id
    UUID id;

    String owner;

    String name;

    String content;

    /** For JPA. */
    protected PrivateData() {}

    /** @param name the element's name and namespace, unique for the owner */
    public PrivateData(UUID id, String owner, String name, String content) {
        this.id = Objects.requireNonNull(id);
        this.owner = Objects.requireNonNull(owner);
        this.name = Objects.requireNonNull(name);
        this.content = Objects.requireNonNull(content);
    }

    public void replace(String content) {
        this.content = Objects.requireNonNull(content);
    }

    public String name() {
        return name;
    }

    public String content() {
        return content;
    }
}
