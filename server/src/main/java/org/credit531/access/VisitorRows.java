package org.credit531.access;

import org.credit531.database.RequestedRows;
import org.credit531.database.RowScope;
import org.springframework.stereotype.Component;

/**
 * Whose rows the database shows to a visitor: to the credit centre those of every unit, to people of an information unit its
 * own, to everybody else none.
 */
@Component
class VisitorRows implements RequestedRows {

    @Override
    public RowScope requested() {
        return of(Visitor.current());
    }

    static RowScope of(Visitor visitor) {
        if (visitor.may(Role.CREDIT_CENTRE)) {
            return RowScope.CENTRE;
        }
        return visitor.may(Role.INFORMATION_UNIT)
                ? visitor.unit().map(RowScope::unit).orElse(RowScope.NOTHING)
                : RowScope.NOTHING;
    }
}
