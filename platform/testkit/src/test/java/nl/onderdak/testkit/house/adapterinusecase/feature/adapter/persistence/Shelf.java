// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.testkit.house.adapterinusecase.feature.adapter.persistence;

/** Known to a use case. */
public class Shelf {}
