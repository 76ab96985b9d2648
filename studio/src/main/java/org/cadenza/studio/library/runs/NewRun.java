package org.cadenza.studio.library.runs;

import java.util.Optional;

/**
 * A training run that is ordered but not yet stored.
 *
 * @param id 22 characters of base64url
 * @param name the model's; no other run has it
 * @param wishes JSON of what was asked
 * @param upload what it learns from, if that was uploaded
 */
public record NewRun(String id, String name, String wishes, Optional<String> upload) {}
