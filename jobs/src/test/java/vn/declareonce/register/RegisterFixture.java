package vn.declareonce.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invented citizens as files, and what the tables hold after them. */
record RegisterFixture(DataSource source, Path folder) {
    static final String HEADER = "SoDinhDanh,SoCMND,HoVaTen,GioiTinh,NgayThangNamSinh,MaTinhThuongTru,MaHuyenThuongTru,"
            + "MaXaThuongTru,DiaChiThuongTru,MaTinhHienTai,MaHuyenHienTai,MaXaHienTai,DiaChiHienTai";
    static final String HOA =
            "079090012345,021234567;025000111,Nguyễn Văn Hòa,1,1990-08-15,79,770,27139,12 Đường 3,,,,";
    static final String LAN = "001185000123,,Trần Thị Lan,2,1985-02-28,01,001,00001,\"Số 5, ngõ 2\",79,769,26794,Tổ 1";
    static final String BE = "001321000456,,Lê An,1,2021,01,001,00001,,,,,";

    JdbcTemplate sql() {
        return new JdbcTemplate(source);
    }

    Path csv(String name, String... lines) {
        return write(name, HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    Path write(String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    long run() {
        return Objects.requireNonNull(
                sql().queryForObject("insert into run (job) values ('register') returning run_no", Long.class));
    }

    RegisterChange load(Path file) {
        return RegisterLoad.load(source, file, null, run());
    }

    void empty() {
        sql().execute(
                        "truncate citizen, citizen_cmnd, register_snapshot, identity, profile, touched_identity, touched_person");
    }

    void emptyTouched() {
        sql().execute("truncate touched_identity, touched_person");
    }

    List<String> citizens() {
        return sql().queryForList("select citizen::text from citizen order by citizen_id", String.class);
    }

    /** Indexes and comments of the tables that a load replaces. */
    List<String> shape() {
        return texts("""
                select indexdef from pg_indexes where tablename in ('citizen', 'citizen_cmnd')
                union all select obj_description('citizen'::regclass)
                union all select obj_description('citizen_cmnd'::regclass) order by 1""");
    }

    List<String> cmnds() {
        return sql().queryForList("select cmnd || ' ' || citizen_id from citizen_cmnd order by 1", String.class);
    }

    List<String> texts(String query) {
        return sql().queryForList(query, String.class);
    }
}
