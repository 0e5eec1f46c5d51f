// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity, so that Hibernate Reactive has something to map. */
@Entity
public class Note {

    @Id
    public UUID id;

    public String text;
}
