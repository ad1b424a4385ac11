package io.crosswalk.operations;

import java.time.Instant;
import java.util.List;

/**
 * What the target lacked when it was last looked.
 *
 * @param waiting records that the target refused for want of a descriptor and that are parked
 */
public record DescriptorList(String target, long waiting, List<Missing> missing) {

    public DescriptorList {
        missing = List.copyOf(missing);
    }

    /**
     * @param uri namespace, number sign and code value
     * @param resource where it belongs, for example {@code lmsx/submissionTypeDescriptors}
     * @param json ready to be sent there by POST by somebody who may
     * @param explanation why the hub has not created it
     * @param since when it was first found missing
     */
    public record Missing(String uri, String resource, String json, String explanation, Instant since) {}
}
