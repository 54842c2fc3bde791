Cảng bỏ kế hoạch đóng cửa bến phía đông
Chín nghìn hành khách đã ký tên, bến sẽ được xây lại theo hai giai đoạn.
Ban quản lý cảng Muối đã bỏ kế hoạch đóng cửa bến phía đông và sẽ xây lại bến theo hai giai đoạn, bà chủ tịch thông báo tối thứ ba trước hội trường chật kín của nhà hải quan cũ.
Bến tàu, nơi mỗi ngày làm việc có bốn nghìn hành khách qua lại, lẽ ra bị đóng vào mùa thu vì cọc gỗ đã mục. Theo các kỹ sư, cọc mới tốn mười một triệu, nhiều hơn số tiền cảng thu được trong hai năm.
"Chúng tôi đã đếm tiền mà quên mất con người", bà Quyên nói. "Chín nghìn người trong số họ giờ đã viết tên cho chúng tôi, và điều đó cần phải đọc".
Khoản vay của tỉnh và phụ phí trên mỗi vé sẽ trả cho giai đoạn đầu. Công việc bắt đầu trước mùa bão và kéo dài đến tháng năm.
