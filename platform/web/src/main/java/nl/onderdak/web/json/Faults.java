// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;

/** The faults found so far; bounded, so that a hostile body cannot cause a huge response. */
final class Faults {

    private static final int MOST = 100;

    private final Texts texts;
    private final Set<Fault> found = new LinkedHashSet<>();

    Faults(Texts texts) {
        this.texts = texts;
    }

    void add(String pointer, String code, Object... arguments) {
        add(Fault.at(pointer, code, texts.text("fault." + code, arguments)));
    }

    void add(Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    int count() {
        return found.size();
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    List<Fault> list() {
        return new ArrayList<>(found);
    }
}
