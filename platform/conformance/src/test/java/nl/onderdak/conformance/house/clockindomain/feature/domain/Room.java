// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.clockindomain.feature.domain;

import java.time.LocalDate;

/** Breaks: domain reads no clock. */
public record Room(LocalDate since) {

    static Room today() {
        return new Room(LocalDate.now());
    }
}
