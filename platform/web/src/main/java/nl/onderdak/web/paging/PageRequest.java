// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a growing list; use as {@code @BeanParam}. Opaque cursors, stable while others write. */
public class PageRequest {

    /** Most items that one page holds. */
    public static final int MOST = 100;

    @QueryParam("cursor")
    @Parameter(description = "Opaque position, from the Link header of an earlier page")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Items per page, 1 to 100")
    int limit;

    /**
     * The sort key after which the page starts, or null for the first page.
     *
     * @throws nl.onderdak.web.problem.BadInput when the cursor is not one of ours
     */
    public String after() {
        return cursor == null ? null : Cursor.key(cursor);
    }

    /**
     * The position after which the page starts, or null for the first page.
     *
     * @param read makes a position of a sort key, and fails for the key of another list
     * @throws nl.onderdak.web.problem.BadInput when the cursor is not one of this list
     */
    public <T> T after(Function<String, T> read) {
        var key = after();
        try {
            return key == null ? null : read.apply(key);
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            throw Cursor.unknown();
        }
    }

    /** Number of requested items, 1 to {@link #MOST}. Query one more, to detect a next page. */
    public int limit() {
        return limit;
    }
}
