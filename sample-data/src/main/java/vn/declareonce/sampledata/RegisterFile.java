package vn.declareonce.sampledata;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The population snapshot as CSV. */
final class RegisterFile implements Closeable {
    private static final String HEADER = "SoDinhDanh,SoCMND,HoVaTen,GioiTinh,NgayThangNamSinh,MaTinhThuongTru,"
            + "MaHuyenThuongTru,MaXaThuongTru,DiaChiThuongTru,MaTinhHienTai,MaHuyenHienTai,MaXaHienTai,DiaChiHienTai";
    private final CsvFile csv;

    RegisterFile(Path path) throws IOException {
        csv = new CsvFile(path, Encoding.UTF_8, ',', "\n");
        csv.write(HEADER.split(",", -1));
    }

    void write(Person person) throws IOException {
        Person.Home home = person.home();
        Ward permanent = home.permanent();
        Ward current = home.current();
        boolean moved = home.moved();
        csv.write(new String[] {
            person.number(),
            String.join(";", person.cmnds()),
            person.name(),
            Integer.toString(person.sex()),
            Days.iso(person.birth()),
            permanent.provinceCode(),
            permanent.districtCode(),
            permanent.code(),
            home.permanentAddress(),
            moved ? current.provinceCode() : "",
            moved ? current.districtCode() : "",
            moved ? current.code() : "",
            moved ? home.currentAddress() : ""
        });
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
