package io.crosswalk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CanvasSubmissionsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void an_empty_page_has_a_next_one_where_rows_are_filtered_after_paging() throws Exception {
        List<JsonNode> pages = SANDBOX.client().pages("/courses/20425/students/submissions?student_ids[]=all&per_page=100");

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).isEmpty();
        assertThat(pages.get(1)).hasSize(36);
    }
}
