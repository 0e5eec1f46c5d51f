// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks data of one household. A port returns it as {@link Guarded} only, which an architecture test checks: a new way to
 * read households cannot bypass the audit trail.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OfHousehold {}
