// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

import jakarta.enterprise.context.RequestScoped;
import nl.onderdak.supervision.balance.domain.NamedArea;

/** The area that the caller of this request follows. */
@RequestScoped
class FollowedArea {

    private NamedArea area;

    NamedArea area() {
        return area;
    }

    void follow(NamedArea area) {
        this.area = area;
    }
}
