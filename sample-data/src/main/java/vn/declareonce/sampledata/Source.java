package vn.declareonce.sampledata;

/** The sources, each with its folder name and the header of its deliveries. */
public enum Source {
    SOCIAL_INSURANCE(
            "social-insurance",
            "Mã số BHXH,Số thẻ BHYT,Họ tên,Ngày sinh,Giới tính,Số CCCD,Số CMND,Mã tỉnh,Mã huyện,Mã xã,Địa chỉ,Điện"
                    + " thoại,Mã nơi ĐKKCB,Từ ngày,Đến ngày,Cập nhật"),
    VACCINATION(
            "vaccination",
            "STT,Họ và tên,Ngày sinh,Giới tính,Số điện thoại,CMND/CCCD/HC,Số thẻ BHYT,Nhóm đối tượng,Đơn vị công"
                    + " tác,Tỉnh/Thành phố,Quận/Huyện,Xã/Phường,Địa chỉ,Tên vắc xin,Số lô,Ngày tiêm,Mũi số,Cơ sở"
                    + " tiêm,Phản ứng sau tiêm,Ghi chú"),
    HEALTH_BOOK(
            "health-book",
            "Mã hồ sơ,Họ và tên,Ngày sinh,Giới tính,CCCD/CMND,Mã thẻ BHYT,SĐT,Địa chỉ thường trú,Tỉnh,Huyện,Xã,Nhóm"
                    + " máu,Bệnh nền,Số chứng nhận,Loại chứng nhận,Ngày cấp,Cập nhật lúc"),
    LAB_RESULTS(
            "lab-results",
            "STT,Mã mẫu,Mã QR cá nhân,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,Ngày lấy mẫu,Nơi"
                    + " lấy mẫu,Loại mẫu (đơn/gộp),Phương pháp,Kết quả,CT,Ngày trả kết quả,Đơn vị xét nghiệm"),
    HEALTH_DECLARATION(
            "health-declaration",
            "Mã tờ khai,Họ tên,Năm sinh,Giới tính,Quốc tịch,Số giấy tờ,Điện thoại,Email,Tỉnh/TP,Quận/Huyện,Phường/Xã,Số"
                    + " nhà đường,Triệu chứng (sốt/ho/khó thở/đau họng),Tiếp xúc F0,Đi từ vùng dịch,Thời gian khai,Khai"
                    + " hộ (0/1)"),
    BLUEZONE("bluezone", "PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase"),
    TREATMENT(
            "treatment",
            "MA_LK,STT,MA_BN,HO_TEN,NGAY_SINH,GIOI_TINH,DIA_CHI,MA_THE,MA_DKBD,GT_THE_TU,GT_THE_DEN,MA_BENH,MA_BENHKHAC,"
                    + "NGAY_VAO,NGAY_RA,KET_QUA_DTRI,NGAY_TTOAN,MA_KHOA,MA_CSKCB"),
    TELE_ICU(
            "tele-icu",
            "Mã CSKCB,Mã BN,Giường,Họ và tên,Ngày sinh,Giới tính,Số thẻ BHYT,Thời điểm đo,SpO2 (%),Mạch (lần/phút),Nhịp"
                    + " thở (lần/phút),Huyết áp (mmHg),Nhiệt độ (°C),Hỗ trợ hô hấp,Ghi chú"),
    PERSONAL_QR("personal-qr", "QID,Chuỗi QR,Thời điểm tạo,Ứng dụng,Số điện thoại");

    private final String folder;
    private final String header;

    Source(String folder, String header) {
        this.folder = folder;
        this.header = header;
    }

    /** The name of the source and of its folder. */
    public String folder() {
        return folder;
    }

    String[] header() {
        return header.split(",", -1);
    }
}
