package io.crosswalk.edfi;

import io.crosswalk.vocabulary.DescriptorUri;
import java.util.List;

/** What became of the descriptors that are needed; each is in one of the lists. */
public record EnsuredDescriptors(List<DescriptorUri> present, List<DescriptorUri> created, List<MissingDescriptor> missing) {

    public EnsuredDescriptors {
        present = List.copyOf(present);
        created = List.copyOf(created);
        missing = List.copyOf(missing);
    }
}
