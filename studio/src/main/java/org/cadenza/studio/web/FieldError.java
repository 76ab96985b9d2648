package org.cadenza.studio.web;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field as it is called in JSON
 * @param message what was given, what was expected
 * @param known what the field may be, where that is a list of names; else null
 */
record FieldError(String field, String message, List<String> known) {}
