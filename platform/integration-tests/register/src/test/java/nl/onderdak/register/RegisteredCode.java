// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity, so that Hibernate Reactive has something to map. */
@Entity
@Table(name = "municipality")
public class RegisteredCode {

    @Id
    public String code;
}
