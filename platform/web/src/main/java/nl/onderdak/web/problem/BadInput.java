// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import java.util.List;

/** 400: the request does not follow the contract. Names every fault at once. */
public final class BadInput extends RuntimeException {

    private final transient List<Fault> faults;

    public BadInput(List<Fault> faults) {
        super(faults.toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public BadInput(Fault... faults) {
        this(List.of(faults));
    }

    public List<Fault> faults() {
        return faults;
    }
}
