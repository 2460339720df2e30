package org.riguardo.db;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;

/** How values travel between records and rows; instants as timestamps with their offset, the same on H2 and PostgreSQL. */
public final class Rows {

    private Rows() {}

    /** Registers the mappings of this application with that Jdbi, whose exceptions then name no value of a statement. */
    public static Jdbi configure(Jdbi jdbi) {
        jdbi.configure(
                StatementExceptions.class,
                exceptions -> exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
        jdbi.registerArgument(new Instants());
        ColumnMapper<Instant> instants = (rows, column, context) -> {
            OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        };
        jdbi.registerColumnMapper(Instant.class, instants);
        ColumnMapper<ZoneId> zones = (rows, column, context) -> ZoneId.of(rows.getString(column));
        jdbi.registerColumnMapper(ZoneId.class, zones);
        jdbi.registerRowMapper(new RecordMapperFactory());
        return jdbi;
    }

    private static final class RecordMapperFactory implements RowMapperFactory {

        @Override
        public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
            return type instanceof Class<?> row && row.isRecord()
                    ? ConstructorMapper.factory(row).build(type, config)
                    : Optional.empty();
        }
    }

    private static final class Instants extends AbstractArgumentFactory<Instant> {

        Instants() {
            super(java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setObject(position, OffsetDateTime.ofInstant(value, ZoneOffset.UTC));
        }
    }
}
