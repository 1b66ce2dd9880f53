package org.parley.app;

import java.time.Duration;
import org.parley.audit.Actor;

/** @param label what it is for */
public record MakeInitialToken(String label, int uses, Duration life, Actor by) {}
