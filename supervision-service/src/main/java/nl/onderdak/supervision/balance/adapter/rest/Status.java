// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a figure can still change for the same day as known at the same moment. */
@Schema(name = "FigureStatus")
public enum Status {
    @JsonProperty("final")
    FINAL("final"),
    @JsonProperty("provisional")
    PROVISIONAL("provisional");

    /** Description in the contract. */
    public static final String DESCRIPTION =
            "final: everything recorded up to knownAt is included. provisional: a later request with the same validOn and"
                    + " knownAt may return other figures";

    private final String written;

    Status(String written) {
        this.written = written;
    }

    /** Final without any reason to be provisional. */
    public static Status of(Set<Provisional> reasons) {
        return reasons.isEmpty() ? FINAL : PROVISIONAL;
    }

    @Override
    public String toString() {
        return written;
    }
}
