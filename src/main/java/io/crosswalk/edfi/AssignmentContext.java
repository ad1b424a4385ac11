package io.crosswalk.edfi;

import io.crosswalk.vocabulary.Vocabulary;

/**
 * What an assignment needs beyond itself to be written for Ed-Fi.
 *
 * @param namespace of the connector's records
 * @param section the Ed-Fi section that the assignment's section is matched to
 */
public record AssignmentContext(String namespace, EdFiSection section, Vocabulary vocabulary) {}
