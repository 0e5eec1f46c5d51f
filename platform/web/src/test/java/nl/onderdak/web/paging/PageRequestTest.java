// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.web.problem.BadInput;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void theFirstPageStartsAfterNothing() {
        assertNull(new PageRequest().after(LocalDate::parse));
    }

    @Test
    void aLaterPageStartsWhereTheCursorSays() {
        assertEquals(LocalDate.of(2025, 7, 1), with("2025-07-01").after(LocalDate::parse));
    }

    @Test
    void theCursorOfAnotherListIsRefused() {
        // Given
        var page = with("GM0141");

        // Then
        assertThrows(BadInput.class, () -> page.after(LocalDate::parse));
        assertThrows(BadInput.class, () -> page.after(UUID::fromString));
        assertThrows(BadInput.class, () -> page.after(Long::valueOf));
    }

    static PageRequest with(String key) {
        var page = new PageRequest();
        page.cursor = Cursor.of(key);
        return page;
    }
}
