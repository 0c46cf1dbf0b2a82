package vn.declareonce.sampledata;

/** The sources, each with its folder name and the header of its deliveries. */
public enum Source {
    SOCIAL_INSURANCE(
            "social-insurance",
            "Mã số BHXH,Số thẻ BHYT,Họ tên,Ngày sinh,Giới tính,Số CCCD,Số CMND,Mã tỉnh,Mã huyện,Mã xã,Địa chỉ,Điện"
                    + " thoại,Mã nơi ĐKKCB,Từ ngày,Đến ngày,Cập nhật",
            "STT,Mã QR thẻ BHYT,Số điện thoại,Thời điểm quét",
            "MA_LK,STT,HO_TEN,SO_CCCD,NGAY_SINH,GIOI_TINH,DIA_CHI,MATINH_CU_TRU,MAHUYEN_CU_TRU,MAXA_CU_TRU,DIEN_THOAI,"
                    + "MA_THE_BHYT,MA_DKBD,GT_THE_TU,GT_THE_DEN,NGAY_TTOAN,MA_CSKCB"),
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
    BORDER_DECLARATION(
            "border-declaration",
            "Số tờ khai,Họ và tên (chữ in hoa),Năm sinh,Giới tính,Quốc tịch,Số hộ chiếu/CCCD,Loại tờ khai,Cửa khẩu,Ngày nhập/xuất cảnh,Phương tiện,Số hiệu phương tiện,Số ghế,Nơi khởi hành,Nơi đến,Quốc gia đã đến trong 14 ngày,Tỉnh/TP,Quận/Huyện,Phường/Xã,Địa chỉ tại Việt Nam,Điện thoại,Email,Triệu chứng trong 14 ngày,Tiếp xúc nguồn lây,Thời gian khai"),
    MOVEMENT(
            "movement",
            "Mã lượt quét,Thời gian quét,Chốt kiểm soát,Dữ liệu QR,Họ và tên,Ngày sinh,Giới tính,CCCD/CMND,Số điện thoại,Biển số xe,Nơi đi,Nơi đến,Mục đích di chuyển,Kết quả kiểm tra,Tỉnh/TP cư trú,Quận/Huyện cư trú,Phường/Xã cư trú,Địa chỉ cư trú,Mã tờ khai di chuyển"),
    QUARANTINE(
            "quarantine",
            "STT,Số vòng đeo tay,Họ và tên,Năm sinh,Giới tính,CMND/CCCD,Số điện thoại,Tỉnh/TP,Quận/Huyện,Phường/Xã,Địa chỉ nơi ở,Nơi cách ly,Hình thức cách ly,Ngày bắt đầu,Ngày kết thúc dự kiến,Ngày kết thúc thực tế,Trạng thái,Số quyết định,Cập nhật lúc",
            "Mã cảnh báo,Số vòng đeo tay,Họ và tên,Năm sinh,Giới tính,CMND/CCCD,Số điện thoại,Nơi cách ly,Loại cảnh báo,Thời gian cảnh báo,Khoảng cách (m),Kinh độ,Vĩ độ"),
    CONTACT_TRACING(
            "contact-tracing",
            "STT,Mã truy vết,Họ và tên,Năm sinh,Giới tính,CMND/CCCD,Số điện thoại,Tỉnh/TP,Quận/Huyện,Phường/Xã,Địa chỉ,Phân loại,Ngày tiếp xúc cuối,Ngày xác định F0,Hoàn cảnh tiếp xúc,Nơi tiếp xúc,Mã F0,Họ tên F0,Năm sinh F0,Điện thoại F0,Đội truy vết,Ngày điều tra"),
    RISK_ASSESSMENT(
            "risk-assessment",
            "STT,Mã đơn vị hành chính,Tỉnh/TP,Quận/Huyện,Phường/Xã,Cấp độ dịch,Ngày đánh giá,Số văn bản,Dân số,Ca mắc mới/100.000 dân/tuần,Tỷ lệ tiêm ít nhất 1 liều (%),Cập nhật lúc"),
    ZALO_CONNECT(
            "zalo-connect",
            "Mã yêu cầu,Họ tên,Số điện thoại,Nhu cầu,Tỉnh/TP,Quận/Huyện,Phường/Xã,Địa chỉ,Nội dung,Tình trạng,Thời gian gửi"),
    GIUP_TOI(
            "giup-toi",
            "Mã phiếu,Người cần giúp,Điện thoại liên hệ,Loại trợ giúp,Mức độ khẩn cấp,Số người,Tỉnh/TP,Quận/Huyện,Phường/Xã,Địa chỉ,Gửi hộ,Mô tả,Kinh độ,Vĩ độ,Thời điểm gửi"),
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
    private final String[] headers;

    Source(String folder, String... headers) {
        this.folder = folder;
        this.headers = headers;
    }

    /** The name of the source and of its folder. */
    public String folder() {
        return folder;
    }

    String[] header() {
        return header(0);
    }

    /** The header of one of the forms a source sends, the first 0. */
    String[] header(int form) {
        return headers[form].split(",", -1);
    }

    /** Whether its rows hold a phone and a name at most, and no number of any paper. */
    boolean phoneAlone() {
        return this == BLUEZONE || this == ZALO_CONNECT || this == GIUP_TOI;
    }
}
