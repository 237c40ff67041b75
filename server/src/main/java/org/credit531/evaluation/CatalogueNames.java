package org.credit531.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.law.Laws;
import org.credit531.scoring.Names;

/**
 * What the catalogue calls the items, fields and values that a reason speaks of, in one language.
 *
 * @param laws how articles are cited
 * @param item the item of the record that the reason is about, by its code
 */
record CatalogueNames(Catalogue catalogue, Laws laws, String item, Locale locale) implements Names {

    @Override
    public String item(String code) {
        return catalogue.item(code).map(Item::name).map(name -> name.in(locale)).orElse(code);
    }

    @Override
    public String article(String id) {
        return laws.citation(id, locale).citation();
    }

    @Override
    public String field(String name) {
        return of(name).map(field -> field.title(locale)).orElse(name);
    }

    @Override
    public String value(String field, String value) {
        return of(field).map(found -> display(found, value)).orElse(value);
    }

    private Optional<Field> of(String field) {
        return catalogue.item(item).flatMap(found -> found.field(field));
    }

    private String display(Field field, String value) {
        return switch (field.type()) {
            case DECIMAL, MONEY, INTEGER ->
                value.matches("-?\\d{1,18}") ? field.display(Long.valueOf(value), locale) : value;
            case CODE, TEXT, DATE, BOOLEAN, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY ->
                field.display(value, locale);
        };
    }
}
