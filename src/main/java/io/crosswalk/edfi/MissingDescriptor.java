package io.crosswalk.edfi;

import io.crosswalk.vocabulary.DescriptorUri;

/**
 * A descriptor that the target does not have.
 *
 * @param resource where it belongs, for example {@code lmsx/submissionTypeDescriptors}
 * @param json ready to be loaded there by somebody who may
 * @param explanation why the hub has not created it
 */
public record MissingDescriptor(DescriptorUri descriptor, String resource, String json, String explanation) {}
