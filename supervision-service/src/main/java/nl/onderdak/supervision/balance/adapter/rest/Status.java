// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import nl.onderdak.supervision.balance.domain.Provisional;

/** Whether a figure, asked again for the same day as known at the same moment, may be another one. */
enum Status {
    @JsonProperty("final")
    FINAL("final"),
    @JsonProperty("provisional")
    PROVISIONAL("provisional");

    private final String written;

    Status(String written) {
        this.written = written;
    }

    static Status of(Set<Provisional> reasons) {
        return reasons.isEmpty() ? FINAL : PROVISIONAL;
    }

    @Override
    public String toString() {
        return written;
    }
}
