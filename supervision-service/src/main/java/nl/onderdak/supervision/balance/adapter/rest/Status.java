// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import nl.onderdak.supervision.balance.domain.Provisional;

/** Whether a figure may still change without a correction. */
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
