// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.paging;

import static nl.onderdak.web.paging.PageRequestTest.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.web.problem.BadInput;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private enum Order {
        MADE,
        DUE
    }

    private static final UUID ID = UUID.fromString("01938f2e-7f63-7c39-8a54-2f6a3a1c9b10");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 22);

    @Test
    void theUsualOrderHasTheCursorsOfAListWithoutOrders() {
        assertEquals(ID.toString(), Ordering.first(Order.MADE).key(null, ID));
        assertEquals(new Ordering<>(Order.MADE, false, null, ID), Ordering.of(Order.MADE, false, with(ID.toString())));
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() {
        for (var order : Order.values()) {
            for (var reversed : List.of(false, true)) {
                // Given
                var day = order == Order.DUE ? DAY : null;
                var first = Ordering.of(order, reversed, new PageRequest());

                // When
                var next = Ordering.of(order, reversed, with(first.key(day, ID)));

                // Then
                assertEquals(new Ordering<>(order, reversed, null, null), first);
                assertEquals(new Ordering<>(order, reversed, day, ID), next);
            }
        }
    }

    @Test
    void theCursorOfAnotherOrderIsRefused() {
        for (var made : Order.values()) {
            for (var madeReversed : List.of(false, true)) {
                var key = new Ordering<>(made, madeReversed, null, null).key(made == Order.DUE ? DAY : null, ID);
                for (var order : Order.values()) {
                    for (var reversed : List.of(false, true)) {
                        if (order != made || !reversed.equals(madeReversed)) {
                            assertThrows(BadInput.class, () -> Ordering.of(order, reversed, with(key)));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aCursorWithoutItsPlaceIsRefused() {
        for (var key : List.of(
                "DUE",
                "DUE/2024-01-22",
                "DUE//" + ID,
                "DUE/soon/" + ID,
                "DUE/+999999999-01-01/" + ID,
                "DUE/2024-01-22/abc",
                "DUE/2024-01-22/" + ID + "/1")) {
            assertThrows(BadInput.class, () -> Ordering.of(Order.DUE, false, with(key)), key);
        }
        assertThrows(BadInput.class, () -> Ordering.of(Order.MADE, true, with("MADE reversed/2024-01-22/" + ID)));
    }
}
