package org.parley.app.boundary;

import jakarta.validation.constraints.NotNull;

/** @param reason for the app's publisher, 1 to 500 characters on one line */
public record TurnDownRequest(@NotNull String reason) {}
